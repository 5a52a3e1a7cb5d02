using Relais.Tools.CommandLine;

return RelaisCommandLine.Run(args, ToolEnvironment.OfThisProcess());
