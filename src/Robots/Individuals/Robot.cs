using Twin.Actors;
using Twin.Actors.Chance;

namespace Twin.Robots.Individuals;

/// <summary>One robot: it goes where its fleet control sends it, and tells when it is done.</summary>
/// <remarks>One timer at a time, for the end of the phase; nothing recalls it.</remarks>
public readonly struct Robot : IBehaviour<RobotState, RobotEvent>
{
    /// <summary>Name of the kind.</summary>
    public const string Kind = "robot";

    /// <summary>Seconds to the next failure of a robot that never fails.</summary>
    public const int Never = int.MaxValue;

    private const ushort FailurePurpose = 1;
    private const long Second = 1_000_000;
    private const int Half = 32, PlaceShift = 8, JobMask = 0xFF;

    /// <inheritdoc/>
    public static Rejection Decide(
        in RobotState state, in Mail mail, in View view, ref Draws draws, ref Events<RobotEvent> events)
    {
        switch (mail.Verb)
        {
            case Verbs.Timer:
                events.Add(Ring(state, view));
                break;
            case RobotVerb.Go:
                events.Add(Go(state, mail, view));
                break;
            case RobotVerb.Queue:
                events.Add(Same(state, RobotEventKind.Queued, RobotMode.Waiting) with
                {
                    Charge = Rested(state, view),
                    Clock = NowOf(view),
                });
                break;
            case RobotVerb.BeginRepair:
                events.Add(Same(state, RobotEventKind.RepairBegan, RobotMode.InRepair) with { Clock = NowOf(view) });
                break;
            case RobotVerb.Repaired:
                events.Add(Same(state, RobotEventKind.Repaired, RobotMode.Idle) with
                {
                    FailsIn = NextFailure(mail.A, ref draws),
                    Clock = NowOf(view),
                });
                break;
            case RobotVerb.Retire:
                events.Add(Same(state, RobotEventKind.Retired, RobotMode.Retired) with { Clock = NowOf(view) });
                break;
            case RobotVerb.Enter:
                var figures = FleetFigures.Of(view.Constants, (int)mail.A);
                var failsIn = NextFailure(mail.B, ref draws);
                events.Add(new RobotEvent(
                    RobotEventKind.Built, RobotMode.Idle, (byte)mail.A, 0, figures.Capacity, failsIn, 0, NowOf(view)));
                break;
            default:
                break;
        }

        return Rejection.None;
    }

    /// <inheritdoc/>
    public static void Apply(ref RobotState state, in RobotEvent e, in Lists lists)
    {
        state.Mode = e.Mode;
        state.Charge = e.Charge;
        state.FailsIn = e.FailsIn;
        state.Worked = e.Worked;
        state.Clock = e.Clock;
        if (e.Kind == RobotEventKind.Built)
        {
            state.Fleet = e.Purpose;
            state.Born = e.Clock;
            state.Purpose = 0;
        }
        else
        {
            state.Purpose = e.Purpose;
        }
    }

    /// <inheritdoc/>
    public static void React(in RobotState state, in RobotEvent e, in View view, ref Outbox outbox)
    {
        if (e.Kind == RobotEventKind.Began)
        {
            outbox.Timer(view.Now + (e.Seconds * Second));
            return;
        }

        var figures = FleetFigures.Of(view.Constants, state.Fleet);
        var isOld = IsOld(state, figures, view) ? 1L : 0;
        var (verb, a) = e.Kind switch
        {
            RobotEventKind.Built or RobotEventKind.Repaired => (RobotVerb.Ready, isOld | ((long)state.Fleet << 1)),
            RobotEventKind.Finished => (RobotVerb.Done, isOld),
            RobotEventKind.Declined => (RobotVerb.Declined, isOld | ((long)e.Place << 1) | ((long)e.Seconds << Half)),
            RobotEventKind.Charged => (RobotVerb.Charged, (uint)e.Seconds | (isOld << Half)),
            RobotEventKind.Failed => (RobotVerb.Failed, LeftOf(e)),
            _ => ((ushort)0, 0L),
        };
        if (verb != 0) outbox.Tell(figures.Control, verb, a, (uint)state.Charge | ((long)state.Worked << Half));
    }

    /// <inheritdoc/>
    /// <remarks>
    /// What is left of an exponential clock is exponential again, so stretched by the ratio of the means it is a clock
    /// of the new mean from the very draw it came from. A phase that has begun ends as it was booked.
    /// </remarks>
    public static bool TakeConstants(ref RobotState state, ReadOnlySpan<long> before, ReadOnlySpan<long> after)
    {
        var was = FleetFigures.Of(before, state.Fleet).Mtbf;
        var willBe = FleetFigures.Of(after, state.Fleet).Mtbf;
        if (was == willBe || state.FailsIn is 0 or Never) return true;
        state.FailsIn = willBe == 0 ? Never : (int)Math.Clamp((state.FailsIn * (willBe / was)) + 0.5, 1, Never - 1);
        return true;
    }

    /// <summary>The phase is over.</summary>
    private static RobotEvent Ring(in RobotState state, in View view)
    {
        if (state.IsCut)
        {
            // What is left rides in Seconds: of the work, or negative and less one of the move before it.
            var left = state.Mode == RobotMode.Moving ? -state.Clock - 1 : state.Clock;
            return Same(state, RobotEventKind.Failed, RobotMode.Failed) with { Seconds = left, Clock = NowOf(view) };
        }

        var figures = FleetFigures.Of(view.Constants, state.Fleet);
        return state.Mode switch
        {
            RobotMode.Moving when state.Job == RobotJob.Charge => BeginCharge(state, figures),
            RobotMode.Moving => Begin(state, figures, RobotMode.Working, state.Job, state.Clock, 0, state.Charge),
            RobotMode.Charging => Same(state, RobotEventKind.Charged, RobotMode.Idle) with
            {
                Seconds = state.Clock,
                Charge = state.Charge + state.Clock,
                Clock = NowOf(view),
            },
            _ => Same(state, RobotEventKind.Finished, RobotMode.Idle) with { Clock = NowOf(view) },
        };
    }

    private static RobotEvent Go(in RobotState state, in Mail mail, in View view)
    {
        var figures = FleetFigures.Of(view.Constants, state.Fleet);
        var (travel, work) = unchecked(((int)mail.A, (int)(mail.A >> Half)));
        var (job, charge) = ((RobotJob)(mail.B & JobMask), Rested(state, view));
        if (job == RobotJob.Charge)
        {
            return travel > 0
                ? Begin(state, figures, RobotMode.Moving, job, travel, 0, charge)
                : BeginCharge(state with { Charge = charge }, figures);
        }

        if (IsOld(state, figures, view) || !Reaches(figures, charge, travel, work))
        {
            return Same(state, RobotEventKind.Declined, RobotMode.Idle) with
            {
                Charge = charge,
                Clock = NowOf(view),
                Seconds = work,
                Place = (int)(mail.B >> PlaceShift),
            };
        }

        return travel > 0
            ? Begin(state, figures, RobotMode.Moving, job, travel, work, charge)
            : Begin(state, figures, RobotMode.Working, job, work, 0, charge);
    }

    /// <summary>Whether a charge lasts for a job and for the way to a charging place.</summary>
    internal static bool Reaches(FleetFigures figures, long charge, int travel, int work) =>
        figures.Capacity == 0
        || ((long)figures.Moving * travel) + ((long)figures.Working * work) <= charge - figures.Reserve;

    /// <summary>A move or a job begins; energy and time to the failure are booked for its whole length.</summary>
    private static RobotEvent Begin(
        in RobotState state, FleetFigures figures, RobotMode mode, RobotJob job, int seconds, int after, int charge)
    {
        var isCut = state.FailsIn <= seconds;
        var lasts = isCut ? state.FailsIn : seconds;
        var watts = mode == RobotMode.Moving ? figures.Moving : figures.Working;
        var used = figures.Capacity == 0 ? 0 : (int)Math.Min(charge, (long)watts * lasts);
        return new RobotEvent(
            RobotEventKind.Began, mode, RobotState.PurposeOf(job, isCut), lasts, charge - used,
            state.FailsIn == Never ? Never : state.FailsIn - lasts, state.Worked + lasts,
            isCut ? seconds - lasts : after);
    }

    private static RobotEvent BeginCharge(in RobotState state, FleetFigures figures)
    {
        var stored = figures.Capacity - state.Charge;
        var drawn = figures.Drawn(stored);
        var seconds = (int)Math.Max(1, (drawn + figures.Charging - 1) / Math.Max(1, figures.Charging));
        return Same(state, RobotEventKind.Began, RobotMode.Charging) with
        {
            Purpose = RobotState.PurposeOf(RobotJob.Charge, false),
            Seconds = seconds,
            Clock = stored,
        };
    }

    /// <summary>Charge after idling until now; the reserve stays.</summary>
    private static int Rested(in RobotState state, in View view)
    {
        var figures = FleetFigures.Of(view.Constants, state.Fleet);
        if (figures.Capacity == 0 || state.Mode is not (RobotMode.Idle or RobotMode.Waiting)) return state.Charge;
        var drained = (long)figures.Idle * (NowOf(view) - state.Clock);
        return state.Charge - (int)Math.Clamp(drained, 0, Math.Max(0, state.Charge - figures.Reserve));
    }

    private static RobotEvent Same(in RobotState state, RobotEventKind kind, RobotMode mode) => new(
        kind, mode, RobotState.PurposeOf(state.Job, false), 0, state.Charge, state.FailsIn, state.Worked, state.Clock);

    private static long LeftOf(in RobotEvent e) =>
        e.Seconds < 0 ? (long)(-e.Seconds - 1) << Half | uint.MaxValue : (uint)e.Seconds;

    private static int NextFailure(long bits, ref Draws draws)
    {
        var mean = BitConverter.Int64BitsToDouble(bits);
        if (mean <= 0) return Never;
        return (int)Math.Clamp(new Exponential(mean).Draw(ref draws, FailurePurpose) + 0.5, 1, Never - 1);
    }

    private static bool IsOld(in RobotState state, FleetFigures figures, in View view) =>
        figures.Life > 0 && NowOf(view) - state.Born >= figures.Life;

    private static int NowOf(in View view) => (int)(view.Now / Second);
}
