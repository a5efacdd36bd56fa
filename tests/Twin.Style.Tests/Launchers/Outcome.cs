namespace Twin.Style.Tests.Launchers;

/// <summary>How a process ended and what it wrote.</summary>
internal readonly record struct Outcome(int ExitCode, string Out, string Error);
