namespace Twin.Actors.Tests.Worlds;

/// <summary>An actor that counts its rings and gossips to a friend.</summary>
public struct TickerState
{
    public long Rings;
    public long Heard;
    public double Sum;
    public Address Friend;
    public ListHandle History;
}
