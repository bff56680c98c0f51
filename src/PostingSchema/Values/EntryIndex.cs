namespace PostingSchema;

/// <summary>Finds an entry by its key: by looking through few entries, by hash among many.</summary>
internal static class EntryIndex
{
    /// <summary>Up to here, comparing strings one after the other is quicker than hashing one.</summary>
    public const int MaxScanned = 8;

    /// <summary>The position of the key, or -1.</summary>
    public static int Find<T>(ReadOnlySpan<KeyValuePair<string, T>> entries, Dictionary<string, int>? index, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (index is not null)
        {
            return index.TryGetValue(key, out var at) ? at : -1;
        }

        for (var i = 0; i < entries.Length; i++)
        {
            if (string.Equals(entries[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
