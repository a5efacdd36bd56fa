namespace Twin.Domain.Accounts;

internal readonly record struct PostingHead(
    PostingKind Kind, int Process, int Start, int Count, int MassResidual, int EnergyResidual);
