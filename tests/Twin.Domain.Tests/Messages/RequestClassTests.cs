using Twin.Domain.Messages;
using Xunit;

namespace Twin.Domain.Tests.Messages;

public sealed class RequestClassTests
{
    [Fact]
    public void Classes_ByRank_StandInTheOrderOfService()
    {
        var served = Enum.GetValues<RequestClass>().OrderBy(requestClass => requestClass.Rank());

        Assert.Equal(
            [
                RequestClass.Safety, RequestClass.Maintenance, RequestClass.Operation, RequestClass.Claim,
                RequestClass.Build, RequestClass.Export, RequestClass.Store,
            ],
            served);
    }

    [Theory]
    [InlineData(RequestClass.Safety, 0)]
    [InlineData(RequestClass.Build, 3)]
    [InlineData(RequestClass.Store, 5)]
    [InlineData(RequestClass.Claim, 6)]
    public void Classes_InSnapshots_KeepTheirNumbers(RequestClass requestClass, int number) =>
        Assert.Equal(number, (int)requestClass);
}
