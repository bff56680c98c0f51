using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// The methods that check and read a record: in the order of the schema, and from the first name that is not the next one in any order.
/// What they read they keep in a struct until the whole is known to be valid.
/// </summary>
internal sealed class RecordTaker
{
    private const string Values = "values";
    private const string End = "end";

    private readonly SourceWriter _writer;
    private readonly RecordPlan _record;
    private readonly TakeExpressions _expressions;

    // Null where the walk alone does not ask for all that the schema does; then the acceptor looks at the value first.
    private readonly (CheckPlan Check, ObjectCheck Shape)? _whole;
    private readonly bool _notesPlaces;
    private readonly string _struct;

    public RecordTaker(SourceWriter writer, RecordPlan record, KnownChecks checks)
    {
        _writer = writer;
        _record = record;
        _expressions = new TakeExpressions(checks);
        _whole = _expressions.CheckOf(record);
        _notesPlaces = _whole is var (check, _) && checks.Rules.Of(check).Count > 0;

        // A member cannot have the name of its type.
        for (_struct = "Values"; record.Properties.Any(property => property.Name == _struct);)
        {
            _struct += "_";
        }
    }

    private bool IsOpen => _whole is not { Shape: { IsClosed: true, PatternProperties.Count: 0 } };

    public void Emit()
    {
        if (_record.Properties.Count > 0 && _whole is null)
        {
            WordTableEmitter.Emit(_writer, "private", "Properties", _record.Properties.Select(property => property.JsonName));
            _writer.Line();
        }

        Struct();
        _writer.Line();
        _writer.Line(TakerEmitter.Summary);
        _writer.Open(TakerEmitter.Signature(_record));
        Body();
        _writer.Close();
        _writer.Line();
        _writer.Open($"private static nint TakeInAnyOrder({AcceptorEmitter.Scanner}{State("ref ulong ", $"ref {_struct} ", "global::System.Span<nint> ")})");
        InAnyOrder();
        _writer.Close();
        _expressions.EmitFunctions(_writer);
    }

    private void Struct()
    {
        _writer.Open($"private struct {_struct}");
        foreach (var property in _record.Properties)
        {
            var type = CSharp.Type(property.Type);
            _writer.Line($"public {type}{(property.Type.IsValueType || property.Type is NullableRef ? "" : "?")} {property.Name};");
        }

        if (_record.AdditionalProperties is { } additional)
        {
            _writer.Line($"public {CSharp.Type(new MapRef(additional))}.Builder? AdditionalProperties;");
        }

        _writer.Close();
    }

    private void Body()
    {
        if (_whole is null)
        {
            _writer.Line($"var {End} = {TakeExpressions.Check(_record.Check, "at", "depth")};");
            AcceptorEmitter.LeaveWith(
                _writer,
                $"{AcceptorEmitter.IsNone(End)} || depth > {TakeExpressions.Runtime}DeepestSecondLook",
                $"{TakeExpressions.Runtime}Again(json, at, {End}, Read, out value)");
        }

        if (_notesPlaces)
        {
            _writer.Line($"global::System.Span<nint> {AcceptorRules.Places} = stackalloc nint[{Literal.Int32(_record.Properties.Count)}];");
            _writer.Line($"{AcceptorRules.Places}.Clear();");
        }

        _writer.Line($"var {Values} = default({_struct});");
        for (var word = 0; word * 64 < _record.Properties.Count; word++)
        {
            _writer.Line($"ulong seen{Literal.Int32(word)} = 0;");
        }

        _writer.Line("at = json.BeginObject(at, depth);");
        Expected();
        _writer.Open("if (json.HasName(at))");
        _writer.Line($"at = TakeInAnyOrder(json, at, depth{State("ref ", "ref ", "")});");
        _writer.Close();
        _writer.Line();
        EndObject();
        _writer.Open($"if ({AcceptorEmitter.IsNone("at")})");
        _writer.Line("value = null!;");
        _writer.Line("return at;");
        _writer.Close();
        _writer.Line();
        Create();
        _writer.Line("return at;");
    }

    private void Expected()
    {
        var isFirst = true;
        for (var i = 0; i < _record.Properties.Count && i < AcceptorObjects.MostExpected; i++)
        {
            var property = _record.Properties[i];
            if (Literal.IsWrittenAsItIs(property.JsonName))
            {
                _writer.Open($"if (json.IsName(at, {Literal.Utf8("\"" + property.JsonName + "\":")}, out {(isFirst ? "var " : "")}place))");
                Note(Literal.Int32(i));
                Property(property);
                _writer.Line($"{Bits.Word(i)} |= {Bits.Mask(i)};");
                _writer.Close();
                _writer.Line();
                isFirst = false;
            }
        }
    }

    private void InAnyOrder()
    {
        var isNamed = IsOpen && _whole is not null;
        if (isNamed)
        {
            _writer.Line($"var others = new {CSharp.Generated}NameSet();");
        }

        if (!IsOpen && _record.Properties.Count == 0)
        {
            _writer.Line("return json.UnknownName(at);");
            return;
        }

        _writer.Open("while (json.HasName(at))");
        if (_record.Properties.Count > 0)
        {
            AcceptorObjects.Find(_writer, _whole is var (check, _) ? AcceptorObjects.TableOf(check) : "Properties", _record.Properties.Count);
            Note("property", "property >= 0");
            _writer.Open("switch (property)");
            for (var i = 0; i < _record.Properties.Count; i++)
            {
                _writer.Line($"case {Literal.Int32(i)}:");
                _writer.Indent();
                Property(_record.Properties[i]);
                _writer.Line("break;");
                _writer.Outdent();
            }

            _writer.Line("default:");
            _writer.Indent();
            if (IsOpen)
            {
                Other(isNamed, "place");
                _writer.Line("break;");
            }
            else
            {
                _writer.Line("return json.UnknownName(at);");
            }

            _writer.Outdent();
            _writer.Close();
        }
        else
        {
            Other(isNamed, "var place");
        }

        _writer.Close();
        _writer.Line();
        _writer.Line("return at;");
    }

    /// <summary>A property that the record does not name, where it may have such.</summary>
    private void Other(bool isNamed, string place)
    {
        var hasPatterns = _whole is { Shape.PatternProperties.Count: > 0 };
        var isNew = isNamed && !hasPatterns ? " || !json.TryAdd(ref others, name)" : "";
        AcceptorEmitter.LeaveWith(_writer, $"!json.TryName(at, out var name, out {place}){isNew}", AcceptorEmitter.Declined);
        var check = _whole?.Shape.AdditionalProperties;
        if (_record.AdditionalProperties is not { } additional)
        {
            _writer.Line($"at = json.NextName({TakeExpressions.Check(check, "place", "depth + 1")});");
            return;
        }

        var taken = hasPatterns
            ? TakeExpressions.Make((PrimitiveRef)additional, "place", AcceptorObjects.OthersFromOutside(_whole!.Value.Check, _whole.Value.Shape), "var other")
            : _expressions.Take(additional, check, "place", "depth + 1", "var other");
        _writer.Line($"at = json.NextName({taken});");
        _writer.Line($"{TakeExpressions.Runtime}Add(ref {Values}.AdditionalProperties, name, other);");
    }

    private void Note(string index, string? condition = null)
    {
        if (_notesPlaces)
        {
            if (condition is not null)
            {
                _writer.Open($"if ({condition})");
            }

            _writer.Line($"{AcceptorRules.Places}[{index}] = place;");
            if (condition is not null)
            {
                _writer.Close();
                _writer.Line();
            }
        }
    }

    private void Property(PropertyPlan property) =>
        _writer.Line($"at = json.NextName({_expressions.Take(property.Type, property.Check, "place", "depth + 1", $"{Values}.{property.Name}")});");

    /// <summary>What must hold for the object as a whole.</summary>
    private void EndObject()
    {
        var required = _record.Properties.Select((property, index) => (property, index)).Where(pair => pair.property.IsRequired).Select(pair => pair.index);
        var conditions = _whole is var (_, shape)
            ? AcceptorObjects.Conditions(shape)
            : [.. Bits.Masks(required).Select(bits => $"({bits.Word} & {bits.Mask}) == {bits.Mask}")];
        _writer.Line(conditions.Count == 0
            ? "at = json.EndObject(at);"
            : $"at = {string.Join("\n    && ", conditions)}\n    ? json.EndObject(at) : {CSharp.Generated}JsonScanner.Refuse(at);");
        if (_whole is null)
        {
            _writer.Line($"at = {CSharp.Generated}JsonScanner.Both({End}, at);");
        }

        if (_notesPlaces)
        {
            _writer.Open($"if ({AcceptorEmitter.IsPosition("at")})");
            _writer.Line($"var holds = {AcceptorRules.CallAllFromOutside(_whole!.Value.Check)};");
            _writer.Line($"at = holds == true ? at : holds == false ? {AcceptorEmitter.Refused} : {AcceptorEmitter.Declined};");
            _writer.Close();
            _writer.Line();
        }
    }

    private void Create()
    {
        _writer.Line($"value = new {CSharp.Global(_record.Type)}");
        _writer.Line("{");
        _writer.Indent();
        foreach (var (property, index) in _record.Properties.Select((property, index) => (property, index)))
        {
            var (taken, isSeen) = ($"{Values}.{property.Name}", $"({Bits.Word(index)} & {Bits.Mask(index)}) != 0");
            _writer.Line(property.Type switch
            {
                NullableRef => $"{property.Name} = {taken},",
                { IsValueType: true } when !property.IsRequired => $"{property.Name} = {isSeen} ? {taken} : default({CSharp.Type(property.Type)}?),",
                { IsValueType: false } when property.IsRequired => $"{property.Name} = {taken}!,",
                _ => $"{property.Name} = {taken},",
            });
            if (property.DistinguishesNull)
            {
                _writer.Line($"{RecordEmitter.NullField(property)} = {taken} is null && {isSeen},");
            }
        }

        if (_record.AdditionalProperties is not null)
        {
            _writer.Line($"AdditionalProperties = {Values}.AdditionalProperties?.ToMap(),");
        }

        _writer.Outdent();
        _writer.Line("};");
    }

    /// <summary>What is known of an object on the way, as parameters or arguments.</summary>
    private string State(string word, string values, string places)
    {
        var words = Enumerable.Range(0, (_record.Properties.Count + 63) / 64).Select(index => $", {word}seen{Literal.Int32(index)}");
        return $"{string.Concat(words)}, {values}{Values}{(_notesPlaces ? $", {places}{AcceptorRules.Places}" : "")}";
    }
}
