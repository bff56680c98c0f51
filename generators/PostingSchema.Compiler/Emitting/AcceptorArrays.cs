using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>The part of an acceptor's method that goes into an array.</summary>
internal static class AcceptorArrays
{
    public static void Emit(SourceWriter writer, CheckPlan check)
    {
        if (check.Array is not { } array)
        {
            writer.Line("return json.AnyArray(at, depth);");
            return;
        }

        var needsCount = array.MinItems is not null || array.MaxItems is not null || array.PrefixItems.Count > 0;
        if (needsCount)
        {
            writer.Line("var count = 0;");
        }

        if (array.UniqueItems)
        {
            writer.Line($"var items = new {CSharp.Generated}ItemSet();");
        }

        if (array.Contains is not null)
        {
            writer.Line("var found = 0;");
        }

        writer.Line("at = json.BeginArray(at, depth);");
        writer.Open("while (json.HasItem(at))");
        Item(writer, check, array);
        if (needsCount)
        {
            writer.Line("count++;");
        }

        writer.Close();
        writer.Line();
        var conditions = new List<string>();
        if (array.MinItems is { } min)
        {
            conditions.Add($"count >= {Literal.Int32(min)}");
        }

        if (array.MaxItems is { } max)
        {
            conditions.Add($"count <= {Literal.Int32(max)}");
        }

        if (array.Contains is not null)
        {
            conditions.Add($"found >= {Literal.Int32(array.MinContains ?? 1)}");
            if (array.MaxContains is { } most)
            {
                conditions.Add($"found <= {Literal.Int32(most)}");
            }
        }

        AcceptorEmitter.Leave(writer, conditions, "json.EndArray(at)");
    }

    private static void Item(SourceWriter writer, CheckPlan check, ArrayCheck array)
    {
        if (array.Contains is { } contains)
        {
            writer.Line($"var contained = {AcceptorEmitter.Inner(contains.Check, check)};");
            AcceptorEmitter.LeaveWith(writer, $"contained == {AcceptorEmitter.Declined}", AcceptorEmitter.Declined);
            writer.Line($"found += {AcceptorEmitter.IsPosition("contained")} ? 1 : 0;");
        }

        var item = AcceptorEmitter.Inner(array.Items.Check, check);
        if (array.PrefixItems.Count > 0)
        {
            var prefix = array.PrefixItems.Select((one, index) => $"{Literal.Int32(index)} => {AcceptorEmitter.Inner(one.Check, check)}, ");
            item = $"count switch {{ {string.Concat(prefix)}_ => {item} }}";
        }

        if (!array.UniqueItems)
        {
            writer.Line($"at = json.NextItem({item});");
            return;
        }

        writer.Line("var start = at;");
        writer.Line($"at = json.NextItem(json.Add(ref items, start, {item}));");
    }
}
