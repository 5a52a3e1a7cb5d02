using Relais.Indexer.Git;
using Relais.Indexer.Publishing;
using Relais.Site.Following;
using Relais.Site.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddCentre();
var app = builder.Build();
try
{
    // Before the first request: a visitor never waits for an index, and a centre that cannot be shown says why and stops.
    await app.Services.GetRequiredService<FollowedContent>().OpenAsync();
}
catch (Exception fault) when (fault is ContentUnusableException or GitException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}

app.UseCentre();
await app.RunAsync();
return 0;
