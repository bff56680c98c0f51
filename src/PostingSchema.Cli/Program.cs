using System.Runtime.InteropServices;
using PostingSchema.Cli;

using var interrupted = new CancellationTokenSource();

// The first signal asks for a tidy end: the report is closed and says that it is incomplete. A second one finds the handler gone.
void Interrupt(PosixSignalContext signal)
{
    signal.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
return (int)CliApp.Run(args, CliHost.FromConsole(), interrupted.Token);
