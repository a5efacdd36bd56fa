namespace Twin.Actors.Tests.Worlds;

public struct TickerEvent
{
    public long Wait;
    public double Draw;
    public bool IsRing;
}
