namespace Twin.Host.Money.Odds;

/// <summary>How likely the price axis moves at one growth under one fiscal rule.</summary>
/// <param name="Growth">Of what could be made. Unit: 1/yr.</param>
/// <param name="Fiscal"><c>share</c>, <c>lag</c> or <c>mixed</c>.</param>
/// <param name="OutputOverMoney">P(output grew faster than money over the third year).</param>
/// <param name="Deflation3">P(prices fell over some four quarters within 3 years).</param>
/// <param name="Deflation5">Within 5 years.</param>
/// <param name="Deflation10">Within 10 years.</param>
/// <param name="LowerBound5">P(the policy rate met its lower bound within 5 years).</param>
/// <param name="LowerBound10">Within 10 years.</param>
/// <param name="DeflationGiven">P(prices fell over the fourth year) where output grew faster than money over the
/// third; none where it never did.</param>
/// <param name="Given">Members in which it did.</param>
/// <param name="Invalid10">Part of members that left the range of the equations within 10 years.</param>
/// <param name="Members">Draws.</param>
internal sealed record OddsCase(
    double Growth,
    string Fiscal,
    double OutputOverMoney,
    double Deflation3,
    double Deflation5,
    double Deflation10,
    double LowerBound5,
    double LowerBound10,
    double? DeflationGiven,
    int Given,
    double Invalid10,
    int Members);
