using System.Runtime.ExceptionServices;
using Twin.Actors;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Storage;

namespace Twin.Host.Runs;

/// <summary>Drives a session to its end and says how it went.</summary>
internal static class RunDriver
{
    /// <summary>Runs, shows, finishes; or stops cleanly with a snapshot.</summary>
    /// <param name="session">The run.</param>
    /// <param name="context">Where the verb runs.</param>
    /// <returns>The exit code.</returns>
    public static int Drive(RunSession session, VerbContext context)
    {
        if (session.Warning is { } warning) context.Note($"twin: {warning}");
        try
        {
            bool isDone;
            using (var view = RunView.Open(context.Terminal, context.Quiet, context.Time, session.Resolved.Stem))
            {
                isDone = session.Drive(view, context.Stop);
            }

            if (!isDone)
            {
                session.Suspend();
                context.Note($"twin: stopped; go on with: twin resume {session.Folder}");
                return context.Stop.RequestedExitCode;
            }
        }
        catch (RunFaultException fault) when (fault.InnerException is StorageException full)
        {
            // The journal of outputs is written while an actor works: a full disk is no bug of the actor.
            ExceptionDispatchInfo.Throw(full);
            throw;
        }
        catch (RunFaultException fault)
        {
            return Fault(fault, session, context);
        }

        var summary = session.Finish();
        if (context.Json) context.WriteJson(summary, HostJson.Default.RunSummary);
        else SummaryView.Write(context.Terminal, summary);
        return ExitCode.Good;
    }

    private static int Fault(RunFaultException fault, RunSession session, VerbContext context)
    {
        var step = session.Run.World.Record.StepMicros;
        context.Terminal.Error.WriteLine($"twin: this is a bug: {fault.Message}");
        context.Terminal.Error.WriteLine(
            $"repeat with: twin resume {session.Folder}   (seed {fault.Seed}, step {fault.At / step})");
        return ExitCode.Failed;
    }
}
