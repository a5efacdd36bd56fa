namespace Twin.Actors.Tests.Queueing;

public enum StationStep
{
    Queued,
    ServiceBegun,
    ServiceBegunFromQueue,
    ServiceEnded,
    ServerFreed,
}
