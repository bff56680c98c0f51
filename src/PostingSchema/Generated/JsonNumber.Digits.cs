using System.Numerics;

namespace PostingSchema.Generated;

public static partial class JsonNumber
{
    /// <summary>
    /// A JSON number taken apart: sign, the digits from the first to the last that is not 0, their weights as powers of ten, and the
    /// exponent. Nothing is copied.
    /// </summary>
    private readonly ref struct Digits
    {
        /// <summary>As many digits fit an <see cref="ulong"/> together.</summary>
        public const int PerChunk = 18;

        /// <summary>Exponents beyond this, either way, are cut down to it: far more than any length of text.</summary>
        public const long MaxExponent = 100_000_000_000_000_000;

        private readonly ReadOnlySpan<byte> _whole;
        private readonly ReadOnlySpan<byte> _fraction;
        private readonly ReadOnlySpan<byte> _exponent;
        private readonly bool _hasNegativeExponent;
        private readonly int _first;

        public Digits(ReadOnlySpan<byte> number)
        {
            var isNegative = !number.IsEmpty && number[0] == '-';
            var mantissa = isNegative ? number[1..] : number;
            var e = mantissa.IndexOfAny((byte)'e', (byte)'E');
            if (e >= 0)
            {
                var exponent = mantissa[(e + 1)..];
                mantissa = mantissa[..e];
                _hasNegativeExponent = !exponent.IsEmpty && exponent[0] == '-';
                _exponent = exponent.TrimStart("+-"u8).TrimStart((byte)'0');
                Exponent = ReadExponent(_exponent, _hasNegativeExponent);
            }

            var point = mantissa.IndexOf((byte)'.');
            _whole = point < 0 ? mantissa : mantissa[..point];
            _fraction = (point < 0 ? [] : mantissa[(point + 1)..]).TrimEnd((byte)'0');

            var leading = _whole.IndexOfAnyExcept((byte)'0');
            _first = leading >= 0 ? leading : _whole.Length + _fraction.IndexOfAnyExcept((byte)'0');
            var last = _fraction.IsEmpty ? _whole.LastIndexOfAnyExcept((byte)'0') : _whole.Length + _fraction.Length - 1;
            if (last >= 0)
            {
                Sign = isNegative ? -1 : 1;
                Count = last - _first + 1;
                HighWeight = _whole.Length - 1 - _first;
                LowWeight = _whole.Length - 1 - last;
            }
        }

        /// <summary>-1, 0 or 1.</summary>
        public int Sign { get; }

        /// <summary>How many digits there are from the first to the last that is not 0.</summary>
        public int Count { get; }

        /// <summary>The power of ten of the first of them, exponent apart.</summary>
        public long HighWeight { get; }

        /// <summary>The power of ten of the last of them, exponent apart.</summary>
        public long LowWeight { get; }

        /// <summary>The exponent, at most <see cref="MaxExponent"/> either way.</summary>
        public long Exponent { get; }

        /// <summary>The one exponent minus the other: exact, but cut down to <see cref="MaxExponent"/> where it is larger.</summary>
        public static long ExponentDifference(Digits left, Digits right)
        {
            var length = Math.Max(left._exponent.Length, right._exponent.Length);
            var difference = 0L;
            for (var place = length; place > 0 && Math.Abs(difference) < MaxExponent; place--)
            {
                difference = (difference * 10) + left.ExponentDigit(place) - right.ExponentDigit(place);
            }

            // Once it is that large, the digits that are left cannot bring it back.
            return long.Clamp(difference, -MaxExponent, MaxExponent);
        }

        /// <summary>10 to the power of 0 to <see cref="PerChunk"/>.</summary>
        public static ulong PowerOfTen(int power)
        {
            var result = 1UL;
            for (; power > 0; power--)
            {
                result *= 10;
            }

            return result;
        }

        /// <summary>The integer that some of the digits make.</summary>
        public ulong Integer(int start, int length)
        {
            var result = 0UL;
            for (var i = _first + start; length > 0; i++, length--)
            {
                result = (result * 10) + (uint)((i < _whole.Length ? _whole[i] : _fraction[i - _whole.Length]) - '0');
            }

            return result;
        }

        /// <summary>The next <see cref="PerChunk"/> digits, with zeros after the last one: so chunks compare as the numbers do.</summary>
        public ulong Chunk(int start)
        {
            var length = Math.Clamp(Count - start, 0, PerChunk);
            return Integer(start, length) * PowerOfTen(PerChunk - length);
        }

        /// <summary>All the digits as an integer.</summary>
        public BigInteger ToBigInteger()
        {
            var result = BigInteger.Zero;
            for (var i = 0; i < Count; i += PerChunk)
            {
                var length = Math.Min(PerChunk, Count - i);
                result = (result * PowerOfTen(length)) + Integer(i, length);
            }

            return result;
        }

        private static long ReadExponent(ReadOnlySpan<byte> digits, bool isNegative)
        {
            var exponent = 0L;
            foreach (var digit in digits)
            {
                exponent = Math.Min((exponent * 10) + (digit - '0'), MaxExponent);
            }

            return isNegative ? -exponent : exponent;
        }

        /// <summary>The digit of a decimal place that counts from 1 for the ones, with the exponent's sign.</summary>
        private int ExponentDigit(int place)
        {
            var digit = place > _exponent.Length ? 0 : _exponent[^place] - '0';
            return _hasNegativeExponent ? -digit : digit;
        }
    }
}
