package it.opposizioni.local;

import java.util.List;
import java.util.Set;

/** What was asked of {@code deploy/up}. */
record UpOptions(
        boolean fresh, boolean keepGoing, boolean infrastructureOnly, boolean digitalIdentities, boolean listsInS3) {

    private static final String USAGE = """
            deploy/up [--fresh] [--keep-going] [--only infrastructure] [--spid] [--lists s3]
              --fresh       forget all data, start empty and load the demonstration data
              --keep-going  start a service that dies again after 2 s, instead of stopping everything
              --only infrastructure   PostgreSQL, broker, Keycloak and message inbox, without the services
              --spid        sign-in by SPID and CIE too: a second Keycloak plays their providers
              --lists s3    lists and results in an S3 server instead of a directory""";

    /** Ends the program with the usage: code 0 when that was asked for, 2 when it was called wrongly. */
    static UpOptions of(String[] arguments) {
        List<String> options = List.of(arguments);
        if (!Set.of("--fresh", "--keep-going", "--only", "infrastructure", "--spid", "--lists", "s3")
                        .containsAll(options)
                || !isPair(options, "--only", "infrastructure")
                || !isPair(options, "--lists", "s3")) {
            System.out.println(USAGE);
            System.exit(options.contains("--help") ? 0 : 2);
        }
        return new UpOptions(
                options.contains("--fresh"),
                options.contains("--keep-going"),
                options.contains("infrastructure"),
                options.contains("--spid"),
                options.contains("--lists"));
    }

    /** Both or neither. */
    private static boolean isPair(List<String> options, String option, String value) {
        return options.contains(option) == options.contains(value);
    }
}
