namespace PostingSchema.Extraction;

/// <summary>
/// A place in a text from which words are read, forward and backward. Every try either moves the cursor over what it read or leaves it
/// where it was; spaces before what is read are passed over.
/// </summary>
internal struct Cursor(string text, int at, int start, int end)
{
    public readonly string Text => text;

    /// <summary>The position.</summary>
    public int At { get; set; } = at;

    public readonly int Start => start;

    public readonly int End => end;

    public readonly bool AtEnd => At >= end;

    /// <summary>The next character, or a line end where there is none.</summary>
    public readonly char Next => At < end ? text[At] : '\n';

    /// <summary>The last character, or a line end where there is none.</summary>
    public readonly char Previous => At > start ? text[At - 1] : '\n';

    public void SkipSpaces()
    {
        while (At < end && Scan.IsSpace(text[At]))
        {
            At++;
        }
    }

    public void SkipSpacesBack()
    {
        while (At > start && Scan.IsSpace(text[At - 1]))
        {
            At--;
        }
    }

    /// <summary>Reads one of several phrases as whole words. Put the longer before the shorter that it begins with.</summary>
    public bool TryPhrase(params ReadOnlySpan<string> phrases)
    {
        var before = At;
        SkipSpaces();
        foreach (var phrase in phrases)
        {
            var after = Scan.Match(text, At, end, phrase);
            if (after >= 0 && Scan.EndsWord(text, after, end))
            {
                At = after;
                return true;
            }
        }

        At = before;
        return false;
    }

    /// <summary>Reads one of several phrases as whole words.</summary>
    public bool TryPhrase(PhraseList list)
    {
        Cursor ahead = this;
        ahead.SkipSpaces();
        return list.MayBeginWith(ahead.Next) && TryPhrase(list.Phrases);
    }

    /// <summary>Reads one of several phrases backward as whole words.</summary>
    public bool TryPhraseBack(PhraseList list)
    {
        Cursor back = this;
        back.SkipSpacesBack();
        return list.MayEndWith(back.Previous) && TryPhraseBack(list.Phrases);
    }

    /// <summary>Reads one of several phrases backward as whole words.</summary>
    public bool TryPhraseBack(params ReadOnlySpan<string> phrases)
    {
        var before = At;
        SkipSpacesBack();
        foreach (var phrase in phrases)
        {
            var from = At - phrase.Length;
            if (from >= start && Scan.Match(text, from, At, phrase) == At && Scan.BeginsWord(text, from, start))
            {
                At = from;
                return true;
            }
        }

        At = before;
        return false;
    }

    public bool TryChar(char c) => TryChar(c, c);

    public bool TryChar(char one, char other)
    {
        var before = At;
        SkipSpaces();
        if (At < end && (text[At] == one || text[At] == other))
        {
            At++;
            return true;
        }

        At = before;
        return false;
    }

    public bool TryCharBack(char one, char other)
    {
        var before = At;
        SkipSpacesBack();
        if (At > start && (text[At - 1] == one || text[At - 1] == other))
        {
            At--;
            return true;
        }

        At = before;
        return false;
    }

    public bool TryDash()
    {
        var before = At;
        SkipSpaces();
        if (At < end && Scan.IsDash(text[At]))
        {
            At++;
            return true;
        }

        At = before;
        return false;
    }

    /// <summary>Reads a word of letters; empty where none is next.</summary>
    public ReadOnlySpan<char> Word()
    {
        SkipSpaces();
        var from = At;
        while (At < end && At - from < 64 && Scan.IsWord(text[At]))
        {
            At++;
        }

        Scan.Count(1);
        return text.AsSpan(from, At - from);
    }

    /// <summary>Reads a word backward; empty where none is before.</summary>
    public ReadOnlySpan<char> WordBack()
    {
        SkipSpacesBack();
        var until = At;
        while (At > start && until - At < 64 && Scan.IsWord(text[At - 1]))
        {
            At--;
        }

        Scan.Count(1);
        return text.AsSpan(At, until - At);
    }
}
