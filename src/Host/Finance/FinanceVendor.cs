namespace Twin.Host.Finance;

/// <summary>What the vendor of the chips pays itself.</summary>
/// <param name="Form">equity or lease.</param>
/// <param name="ShareOfSales">Part of its sales to this plan that it pays itself.</param>
/// <param name="Paid">That part. Unit: USD.</param>
/// <param name="ShareOfEquity">Its part of all equity.</param>
/// <param name="LeaseServicePerYear">The greatest yearly payment of leases. Unit: USD/yr.</param>
internal sealed record FinanceVendor(
    string Form, double ShareOfSales, double Paid, double ShareOfEquity, double LeaseServicePerYear);
