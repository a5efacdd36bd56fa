namespace Twin.Macro.Finance;

/// <summary>How a vendor pays a part of the price of what it sells.</summary>
public enum VendorForm
{
    /// <summary>It takes shares: its part comes off what other owners pay in, and bears no service.</summary>
    Equity,

    /// <summary>It leases: its part comes off what is borrowed, and is paid back over the term of the lease.</summary>
    Lease,
}
