using System.Runtime.InteropServices;

namespace PostingSchema.Matching;

/// <summary>
/// The states of an automaton that are known, and where each character leads from each. A state is the number of its first cell. Changed
/// by one thread at a time, read by many.
/// </summary>
internal sealed class StateTable
{
    /// <summary>The end of the text, in place of a class of characters.</summary>
    public const int End = -1;

    /// <summary>The cell of the first class, seen from the number of a state; that of the end comes before it.</summary>
    public const int FirstClass = 1;

    // What a table may hold before it is given up: cells, and steps of states.
    private const int MostHeld = 1 << 20;
    private const int FirstStates = 8;

    private readonly int _width;
    private readonly List<State> _states = [];
    private readonly Dictionary<StateKey, int> _known = [];
    private readonly int[] _starts = new int[3];
    private int[] _cells;
    private int _held;

    /// <param name="classes">How many classes of characters there are; those that come later find room as far as there is some.</param>
    public StateTable(int classes)
    {
        _width = (classes + 10) & ~7;

        // The numbers of the first cells are taken by what is no state.
        _cells = new int[_width * FirstStates];
        _states.Add(new([], Before.Other));
    }

    /// <summary>Whether so much is known that it is time to begin anew.</summary>
    public bool IsFull => _held > MostHeld;

    /// <summary>The first state, by what stands before it.</summary>
    public int StartBehind(Before before) => _starts[(int)before];

    /// <summary>Notes a first state.</summary>
    public void SetStart(Before before, int state) => _starts[(int)before] = state;

    /// <summary>A state.</summary>
    public State this[int state] => _states[state / _width];

    /// <summary>
    /// Where each state leads, from its number on: at the end of the text, then by the classes of characters. Whoever keeps these cells sees
    /// no state that is not in them; after a new state they are others.
    /// </summary>
    public int[] Cells => Volatile.Read(ref _cells);

    /// <summary>Where a character leads; 0 where that is not known.</summary>
    public int Next(int state, int characterClass) =>
        characterClass + FirstClass < _width ? Cells[state + characterClass + FirstClass] : 0;

    /// <summary>Notes where a character leads.</summary>
    public void Remember(int state, int characterClass, int next)
    {
        if (characterClass + FirstClass < _width)
        {
            _cells[state + characterClass + FirstClass] = next;
        }
    }

    /// <summary>Adds a state, if it is a new one.</summary>
    public int Add(int[] steps, Before before)
    {
        var key = new StateKey(steps, before);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var state = _states.Count * _width;
        if (state + _width > _cells.Length)
        {
            var larger = new int[_cells.Length * 2];
            _cells.CopyTo(larger, 0);
            Volatile.Write(ref _cells, larger);
        }

        _states.Add(new(steps, before));
        _known.Add(key, state);
        _held += steps.Length + _width;
        return state;
    }

    private readonly struct StateKey(int[] steps, Before before) : IEquatable<StateKey>
    {
        private readonly int[] _steps = steps;
        private readonly Before _before = before;

        public bool Equals(StateKey other) => _before == other._before && _steps.AsSpan().SequenceEqual(other._steps);

        public override bool Equals(object? obj) => obj is StateKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(_before);
            hash.AddBytes(MemoryMarshal.AsBytes(_steps.AsSpan()));
            return hash.ToHashCode();
        }
    }
}

/// <summary>Where a pattern may be, between two characters.</summary>
/// <param name="Steps">The steps that come next, in order.</param>
/// <param name="Before">What stands before.</param>
internal readonly record struct State(int[] Steps, Before Before);

/// <summary>What stands before a position.</summary>
internal enum Before
{
    Start,
    Word,
    Other,
}
