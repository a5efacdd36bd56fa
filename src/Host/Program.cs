using Twin.Host;
using Twin.Host.Commands;
using Twin.Host.Output;

// Answered without the parser: scripts ask for it, and the parser takes as long as the rest of the start.
if (args is ["--version"])
{
    Console.Out.WriteLine(Installation.Version);
    return ExitCode.Good;
}

using StopSignal stop = StopSignal.Listen();
return new TwinCommand(Verbs.All(), Terminal.OfProcess(), TimeProvider.System, stop).Run(args);
