namespace Twin.Domain.Messages;

/// <summary>The order in which classes of requests are served.</summary>
public static class RequestClasses
{
    /// <summary>Place in the order of service; the least goes first.</summary>
    /// <param name="requestClass">The class.</param>
    /// <returns>Claims come after operation and before build, whatever their number. Range: [0, 12].</returns>
    public static int Rank(this RequestClass requestClass) => requestClass == RequestClass.Claim
        ? (2 * (int)RequestClass.Operation) + 1
        : 2 * (int)requestClass;
}
