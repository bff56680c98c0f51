using System.Buffers;
using System.Globalization;
using System.Text;

namespace PostingSchema.Extraction;

/// <summary>
/// UTF-8 that was read in a single-byte code page: <c>â€™</c> for an apostrophe. It is found by writing every run of non-ASCII characters
/// back in each code page: where the bytes are UTF-8 for characters that make sense there, the run was mis-decoded.
/// </summary>
internal sealed class Mojibake
{
    // Longer runs are sentences of another script; a mis-decoded one of those is repaired piece by piece.
    private const int LongestRun = 4096;

    private const char NoBreakSpace = '\u00A0';

    private readonly string _text;
    private readonly List<TextSpan> _runs;

    // Whether the text has letters of a code page where no mis-decoding explains them; null until somebody asks.
    private readonly bool?[] _genuine = new bool?[CodePage.All.Count];

    private Mojibake(string text) => (_text, _runs) = (text, Runs(text));

    public static TextEdits Undo(string text)
    {
        var mojibake = new Mojibake(text);
        var edits = new TextEdits(text);
        foreach (TextSpan run in mojibake._runs)
        {
            if (mojibake.Repair(run) is { } repaired)
            {
                edits.Replace(run.Start, run.End, repaired);
                continue;
            }

            foreach (TextSpan part in PartsOf(text, run))
            {
                if (mojibake.Repair(part) is { } partly)
                {
                    edits.Replace(part.Start, part.End, partly);
                }
            }
        }

        return edits;
    }

    // Spaces, invisible characters, combining marks and surrogates part runs; but a no-break space may be the last byte of "à", so it only
    // begins none.
    private static List<TextSpan> Runs(string text)
    {
        List<TextSpan> runs = [];
        for (var at = 0; at < text.Length && text.AsSpan(at).IndexOfAnyExceptInRange('\0', '\x7F') is >= 0 and var offset;)
        {
            var start = at + offset;
            for (at = start; at < text.Length && at - start < LongestRun && text[at] > '\x7F' && !IsGap(text[at]); at++)
            {
                start += at == start && text[at] == NoBreakSpace ? 1 : 0;
            }

            if (at > start)
            {
                runs.Add(new TextSpan(start, at));
            }

            at += at < text.Length && IsGap(text[at]) ? 1 : 0;
        }

        return runs;
    }

    private static bool IsGap(char c) =>
        c is '\u00AD' or '\u2028' or '\u2029' or '\u3000' or '\uFEFF' or (>= '\u2000' and <= '\u200F') or (>= '\u202A' and <= '\u202F')
            or (>= '\u205F' and <= '\u206F')
        || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    // A text with such letters is written in their script. There, a run of two that happens to be UTF-8 ("รถ", a Thai word) stays.
    private bool IsGenuine(int page) => _genuine[page] ??= _runs.Exists(run =>
        HasLetterOf(CodePage.All[page], run.Slice(_text)) && !IsUtf8In(CodePage.All[page], run.Slice(_text)));

    private static bool HasLetterOf(CodePage page, ReadOnlySpan<char> run)
    {
        foreach (var c in run)
        {
            if (char.IsLetter(c) && page.TryByteOf(c, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUtf8In(CodePage page, ReadOnlySpan<char> run)
    {
        var buffer = new Utf8Reading(page, run);
        while (buffer.Next())
        {
        }

        return buffer.IsWhole;
    }

    // What is no mis-decoding as a whole may have one beside a no-break space.
    private static IEnumerable<TextSpan> PartsOf(string text, TextSpan run)
    {
        for (var at = run.Start; at < run.End;)
        {
            var length = text.AsSpan(at, run.End - at).IndexOf(NoBreakSpace);
            var end = length < 0 ? run.End : at + length;
            if (end - at < run.Length)
            {
                yield return new TextSpan(at, end);
            }

            at = end + 1;
        }
    }

    private string? Repair(TextSpan run)
    {
        if (run.Length < 2)
        {
            return null;
        }

        for (var i = 0; i < CodePage.All.Count; i++)
        {
            CodePage page = CodePage.All[i];
            var reading = new Utf8Reading(page, run.Slice(_text));
            var repaired = new StringBuilder();
            var (sense, proof) = (true, false);
            while (sense && reading.Next())
            {
                sense = MakesSense(reading.Rune, _text, run, reading.Length);
                proof |= reading.Length > 2 || (!page.IsGuess && (reading.Position > 2 || !Follows(_text[run.Start + 1])));
                repaired.Append(reading.Rune);
            }

            if (sense && reading.IsWhole && (proof || !(page.IsGuess || IsGenuine(i))))
            {
                return repaired.ToString();
            }
        }

        return null;
    }

    // What may follow a genuine letter: "MENÜ»", "CAFÉ–BAR". After "Ã" a copyright sign proves a mis-decoding.
    private static bool Follows(char c) => char.IsLetter(c) || "‘’“”‹›«»–—…·°•´™®".Contains(c, StringComparison.Ordinal);

    private static bool MakesSense(Rune rune, string text, TextSpan run, int length) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate => false,
        // Phonetic and African letters, but for those of Romanian and Vietnamese.
        _ when rune.Value is >= 0x180 and < 0x2B0 and not (0x1A0 or 0x1A1 or 0x1AF or 0x1B0 or (>= 0x218 and <= 0x21B)) => false,
        // A letter stands by a letter: a lone "ö" between spaces is no word, a lone "·" is a separator.
        _ when length == 2 && run.Length == 2 && Rune.IsLetter(rune) => rune.Value < 0x180 && TouchesLetter(text, run),
        UnicodeCategory.OtherLetter when run.Length == length => !TouchesLetter(text, run),
        _ when length == 2 => rune.Value < 0x700,
        _ => true,
    };

    private static bool TouchesLetter(string text, TextSpan run) =>
        (run.Start > 0 && char.IsAsciiLetter(text[run.Start - 1])) || (run.End < text.Length && char.IsAsciiLetter(text[run.End]));

    /// <summary>Reads a run of characters as the UTF-8 that a code page would have written.</summary>
    private ref struct Utf8Reading(CodePage page, ReadOnlySpan<char> run)
    {
        private readonly ReadOnlySpan<char> _run = run;

        /// <summary>The characters read so far.</summary>
        public int Position { get; private set; }

        /// <summary>The last character decoded, and how many bytes it took.</summary>
        public Rune Rune { get; private set; }

        public int Length { get; private set; }

        public readonly bool IsWhole => Position == _run.Length;

        public bool Next()
        {
            Scan.Count(1);
            Span<byte> bytes = stackalloc byte[4];
            var count = 0;
            while (count < 4 && Position + count < _run.Length && page.TryByteOf(_run[Position + count], out var value))
            {
                bytes[count++] = value;
            }

            if (count < 2 || Rune.DecodeFromUtf8(bytes[..count], out Rune rune, out var length) != OperationStatus.Done || length < 2)
            {
                return false;
            }

            (Rune, Length) = (rune, length);
            Position += length;
            return true;
        }
    }
}
