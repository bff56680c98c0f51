using System.Buffers.Text;
using System.Globalization;
using System.Numerics;

namespace PostingSchema.Generated;

/// <summary>
/// Arithmetic on JSON numbers as the decimal numbers that they are, of any size: <c>1.0</c> is an integer, <c>0.3</c> a multiple of
/// <c>0.1</c>, and nothing is rounded. Every method takes the UTF-8 text of a number that is valid by RFC 8259, section 6, and needs
/// time in proportion to its length, however large the exponent is.
/// </summary>
public static partial class JsonNumber
{
    /// <summary>The longest text that is within limits, in bytes.</summary>
    public const int MaxLength = 1024;

    /// <summary>The largest exponent, either way, that is within limits.</summary>
    public const int MaxExponent = 100_000;

    /// <summary>Compares two numbers.</summary>
    /// <returns>Less than 0, 0 or more than 0, as the left one is less than, equal to or more than the right one.</returns>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (TryInteger(left, out var one) && TryInteger(right, out var other))
        {
            return one.CompareTo(other);
        }

        var l = new Digits(left);
        var r = new Digits(right);
        return l.Sign != r.Sign ? l.Sign - r.Sign : l.Sign * CompareMagnitudes(l, r);
    }

    /// <summary>Reads what nearly all numbers are: few digits, and nothing else but a sign.</summary>
    private static bool TryInteger(ReadOnlySpan<byte> number, out long value) =>
        Utf8Parser.TryParse(number, out value, out var used) && used == number.Length;

    /// <summary>Whether a number is an integer: <c>1</c>, <c>1.0</c> and <c>1e2</c> are, <c>1e-1</c> is not.</summary>
    public static bool IsInteger(ReadOnlySpan<byte> number)
    {
        if (TryInteger(number, out _))
        {
            return true;
        }

        var digits = new Digits(number);
        return digits.Sign == 0 || digits.LowWeight + digits.Exponent >= 0;
    }

    /// <summary>Whether a number is another one times an integer.</summary>
    /// <param name="value">The number.</param>
    /// <param name="divisor">
    /// The other one. Nothing is a multiple of 0 here, nor of a divisor of more than <see cref="MaxLength"/> digits.
    /// </param>
    public static bool IsMultipleOf(ReadOnlySpan<byte> value, ReadOnlySpan<byte> divisor)
    {
        var v = new Digits(value);
        var d = new Digits(divisor);
        if (d.Sign == 0 || d.Count > MaxLength)
        {
            return false;
        }

        // Both are an integer that does not end in 0, times a power of ten. Were the value's power the smaller one, its integer
        // would have to be a multiple of ten.
        var power = v.LowWeight - d.LowWeight + Digits.ExponentDifference(v, d);
        if (v.Sign == 0 || power < 0)
        {
            return v.Sign == 0;
        }

        // A divisor below 10^n has fewer than 4n factors 2 and 5; more powers of ten than that change nothing.
        var tens = (int)Math.Min(power, 4L * d.Count);
        return d.Count <= Digits.PerChunk ? IsMultipleOf(v, tens, d.Integer(0, d.Count)) : IsMultipleOf(v, tens, d.ToBigInteger());
    }

    /// <summary>The same for equal numbers (<c>1</c> and <c>1.0</c>); another one in every process.</summary>
    public static int GetHashCode(ReadOnlySpan<byte> number)
    {
        var digits = new Digits(number);
        if (digits.Sign == 0)
        {
            return 0;
        }

        // Exponents that are too large to be told apart are all the same here, after the position of the point is allowed for.
        const long MaxWeight = Digits.MaxExponent / 2;
        var hash = new HashCode();
        hash.Add(digits.Sign);
        hash.Add(long.Clamp(digits.HighWeight + digits.Exponent, -MaxWeight, MaxWeight));
        for (var i = 0; i < digits.Count; i += Digits.PerChunk)
        {
            hash.Add(digits.Chunk(i));
        }

        return hash.ToHashCode();
    }

    /// <summary>
    /// Whether a number is one that other programs can be expected to read: at most <see cref="MaxLength"/> bytes, an exponent of at
    /// most <see cref="MaxExponent"/> either way, and a magnitude that is a finite IEEE 754 double (<c>1e400</c> is none).
    /// </summary>
    public static bool IsWithinLimits(ReadOnlySpan<byte> number)
    {
        if (number.Length > MaxLength)
        {
            return false;
        }

        // Numbers are below 10^(weight + 1), and the largest double lies between 10^308 and 10^309.
        var digits = new Digits(number);
        var weight = digits.HighWeight + digits.Exponent;
        return Math.Abs(digits.Exponent) <= MaxExponent &&
            (digits.Sign == 0 || weight < 308 || (weight == 308 && IsFinite(number)));
    }

    private static bool IsFinite(ReadOnlySpan<byte> number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);

    private static int CompareMagnitudes(Digits left, Digits right)
    {
        var byWeight = Math.Sign(left.HighWeight - right.HighWeight + Digits.ExponentDifference(left, right));
        for (var i = 0; byWeight == 0 && i < Math.Max(left.Count, right.Count); i += Digits.PerChunk)
        {
            byWeight = left.Chunk(i).CompareTo(right.Chunk(i));
        }

        return byWeight;
    }

    private static bool IsMultipleOf(Digits value, int tens, ulong divisor)
    {
        var remainder = UInt128.Zero;
        for (var i = 0; i < value.Count; i += Digits.PerChunk)
        {
            var length = Math.Min(Digits.PerChunk, value.Count - i);
            remainder = ((remainder * Digits.PowerOfTen(length)) + value.Integer(i, length)) % divisor;
        }

        for (; tens > 0 && remainder != 0; tens--)
        {
            remainder = remainder * 10 % divisor;
        }

        return remainder == 0;
    }

    private static bool IsMultipleOf(Digits value, int tens, BigInteger divisor)
    {
        var remainder = BigInteger.Zero;
        for (var i = 0; i < value.Count; i += Digits.PerChunk)
        {
            var length = Math.Min(Digits.PerChunk, value.Count - i);
            remainder = ((remainder * Digits.PowerOfTen(length)) + value.Integer(i, length)) % divisor;
        }

        return (remainder * BigInteger.Pow(10, tens) % divisor).IsZero;
    }
}
