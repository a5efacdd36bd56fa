namespace Twin.Style.Tests.Shape;

/// <summary>A word, an operator or a whole string of C# source; comments and directives leave no token.</summary>
/// <param name="Text">As written; a string or character literal is cut down to its opening quote.</param>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="LastLine">Where it ends: raw strings run over lines.</param>
internal readonly record struct Token(string Text, int Line, int LastLine);
