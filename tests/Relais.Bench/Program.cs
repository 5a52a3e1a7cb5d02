using Relais.Bench;
using Relais.Bench.FromFiles;
using Relais.Engine.Embedded;

// The contract of a contestant: one verb, two paths, and one JSON object as the last line of standard output.
switch (args)
{
    case ["index", var corpus, var folder]:
        Console.WriteLine(IndexRun.Run(new EmbeddedEngine(), corpus, folder));
        return 0;
    case ["query", var folder, var queries]:
        Console.WriteLine(QueryRun.Run(new EmbeddedEngine(), folder, queries));
        return 0;
    case ["layout", var tree, var centre]:
        Console.WriteLine(CentreLayout.Run(tree, centre));
        return 0;
    case ["fromfiles", var centre, var folder]:
        Console.WriteLine(FromFilesRun.Run(new EmbeddedEngine(), centre, folder));
        return 0;
    case ["documents", var centre]:
        Console.WriteLine(FromFilesRun.Run(engine: null, centre, Path.Combine(centre, ".none")));
        return 0;
    default:
        Console.Error.WriteLine("usage: Relais.Bench index CORPUS.jsonl DIR | query DIR QUERIES.jsonl | layout TREE CENTRE | fromfiles CENTRE DIR | documents CENTRE");
        return 2;
}
