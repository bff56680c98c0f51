using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace PostingSchema.Cli.Commands;

/// <summary><c>postingschema --version</c>: the version, without the commit that builds append.</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine(version.Split('+')[0]);
        return (int)ExitCode.Fine;
    }
}
