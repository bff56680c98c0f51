using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>The checks and types of one file, looked up by the emitters of what checks and of what reads; of other files only names are known.</summary>
internal sealed class KnownChecks
{
    private readonly Dictionary<CheckRef, CheckPlan> _checks;
    private readonly Dictionary<NamedRef, TypePlan> _types;

    public KnownChecks(DocumentPlan plan)
    {
        _checks = plan.Checks.ToDictionary(check => check.Method);
        _types = plan.Types.ToDictionary(type => type.Type);
        Root = (plan.Root, plan.RootCheck);
        Rules = new AcceptorRules(_checks);
    }

    /// <summary>The root type, and the check of the whole.</summary>
    public (NamedRef Type, CheckRef? Check) Root { get; }

    public AcceptorRules Rules { get; }

    /// <summary>The type, if it is one of this file.</summary>
    public TypePlan? Of(NamedRef type) => _types.TryGetValue(type, out var plan) ? plan : null;

    /// <summary>The check, if it is one of this file that asks for one type of JSON, and for nothing but its own keywords and rules that look at places.</summary>
    public CheckPlan? Simple(CheckRef? check, JsonTypes type) =>
        check is not null && _checks.TryGetValue(check, out var plan) && plan.Types == type && !plan.IsWarning
            && AcceptorEmitter.DecliningKeyword(plan) is null && !Rules.IsPart(plan) && !AcceptorEmitter.InPlace(plan, Rules.Of(plan)).Any()
            ? plan
            : null;
}
