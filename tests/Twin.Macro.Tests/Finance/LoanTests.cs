using Twin.Macro.Finance;
using Xunit;

namespace Twin.Macro.Tests.Finance;

public sealed class LoanTests
{
    [Fact]
    public void Service_OfTwelveAndAHalfBillions_IsThePrintedOne()
    {
        Loan loan = new(12.5, .10, 5);

        Assert.Equal(3.297, loan.Service, 5e-4);
        Assert.Equal(0, loan.ServiceIn(-1));
        Assert.Equal(loan.Service, loan.ServiceIn(0));
        Assert.Equal(loan.Service, loan.ServiceIn(4));
        Assert.Equal(0, loan.ServiceIn(5));
    }

    [Theory]
    [InlineData(.10, 5)]
    [InlineData(.03, 30)]
    [InlineData(0, 4)]
    public void Owed_AtTheEndOfTheTerm_IsNothing(double interest, int years)
    {
        Loan loan = new(100, interest, years);

        // Worth of the payments still to come, at the loan's own interest: nothing of the recursion is used.
        for (int year = -1; year < years; year++)
        {
            double worth = 0;
            for (int due = year + 1; due < years; due++) worth += loan.Service * Math.Pow(1 + interest, year - due);
            Assert.Equal(worth, loan.OwedAfter(year), 1e-9);
        }

        Assert.Equal(0, loan.OwedAfter(years - 1));
    }

    [Fact]
    public void Return_OfALoanToItsLender_IsItsInterest()
    {
        double service = new Loan(1000, .0725, 6).Service;

        double? found = InternalReturn.Of([-1000, service, service, service, service, service, service]);

        Assert.Equal(.0725, found!.Value, 1e-12);
        Assert.Equal(0, InternalReturn.WorthOf([-1000, 0, 1210], .1), 1e-9);
        Assert.Null(InternalReturn.Of([1, 1]));
        Assert.Null(InternalReturn.Of([-1, 0]));

        // Hirshleifer's pump: worth nothing at 25 % and at 400 %.
        Assert.Equal(0, InternalReturn.WorthOf([-1600, 10_000, -10_000], .25), 1e-9);
        Assert.Null(InternalReturn.Of([-1600, 10_000, -10_000]));
    }
}
