namespace Twin.Host.Page;

/// <summary>A file of the page.</summary>
/// <param name="Body">What it holds.</param>
/// <param name="Zipped">The same for clients that take gzip.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Tag">Its ETag: changes when it does.</param>
internal sealed record PageFile(byte[] Body, byte[] Zipped, string Type, string Tag);
