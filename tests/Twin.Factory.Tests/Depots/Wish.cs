using Twin.Domain.Messages;

namespace Twin.Factory.Tests.Depots;

/// <summary>What one asker wants in one step.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Asks">What it asks for. Unit: quanta.</param>
/// <param name="GivesBack">What it returns of its grant. Unit: quanta.</param>
internal readonly record struct Wish(RequestClass Class, long Asks, long GivesBack = 0);
