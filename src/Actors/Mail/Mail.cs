namespace Twin.Actors;

/// <summary>One message from one actor to another.</summary>
/// <param name="To">The actor that will decide on it.</param>
/// <param name="From">The actor that sent it, or <see cref="Address.Nobody"/> for input from outside.</param>
/// <param name="Verb">What is asked; its meaning belongs to the receiving kind. 0 is <see cref="Verbs.Timer"/>.</param>
/// <param name="A">First word of the payload, as the verb defines it.</param>
/// <param name="B">Second word of the payload, as the verb defines it.</param>
public readonly record struct Mail(Address To, Address From, ushort Verb, long A, long B);
