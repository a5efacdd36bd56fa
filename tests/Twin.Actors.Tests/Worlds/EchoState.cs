namespace Twin.Actors.Tests.Worlds;

public struct EchoState
{
    public long Count;
    public double LastDraw;
}
