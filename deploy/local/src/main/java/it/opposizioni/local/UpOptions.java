package it.opposizioni.local;

import it.opposizioni.local.config.Ports;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was asked of {@code deploy/up}.
 *
 * @param rabbitMq whether RabbitMQ takes the place of Artemis
 * @param replicas how many copies of each service, from 1
 */
record UpOptions(
        boolean fresh,
        boolean keepGoing,
        boolean infrastructureOnly,
        boolean digitalIdentities,
        boolean listsInS3,
        boolean rabbitMq,
        int replicas,
        boolean observed,
        boolean tls) {

    private static final String USAGE = """
            deploy/up [--fresh] [--keep-going] [--only infrastructure] [--spid] [--lists s3] [--broker artemis|rabbitmq]
                      [--replicas 1-%d] [--observe] [--tls]
              --fresh       forget all data, start empty and load the demonstration data
              --keep-going  start a service that dies again after 2 s, instead of stopping everything
              --only infrastructure   PostgreSQL, broker, Keycloak and message inbox, without the services
              --spid        sign-in by SPID and CIE too: a second Keycloak plays their providers
              --lists s3    lists, results and attachments in an S3 server instead of directories
              --broker rabbitmq       RabbitMQ in the place of Artemis; choose with --fresh
              --replicas 3  so many copies of each of the four services, behind HAProxy
              --observe     metrics and alerts in Prometheus, traces in Zipkin
              --tls         TLS between all parts, with certificates of an authority that is made at the start""".formatted(Ports.MOST_COPIES);

    private static final Set<String> ALONE = Set.of("--fresh", "--keep-going", "--spid", "--observe", "--tls");

    /** Ends the program with the usage: code 0 when that was asked for, 2 when it was called wrongly. */
    static UpOptions of(String[] arguments) {
        List<String> options = List.of(arguments);
        Set<String> chosen = new HashSet<>();
        int replicas = 1;
        Deque<String> left = new ArrayDeque<>(options);
        while (!left.isEmpty()) {
            String option = left.pop();
            String value = ALONE.contains(option) || left.isEmpty() ? "" : left.pop();
            if (option.equals("--replicas") && value.matches("[1-" + Ports.MOST_COPIES + "]")) {
                replicas = Integer.parseInt(value);
            } else if (ALONE.contains(option) || isChoice(option, value)) {
                chosen.add((option + " " + value).strip());
            } else {
                System.out.println(USAGE);
                System.exit(options.contains("--help") ? 0 : 2);
            }
        }
        return new UpOptions(
                chosen.contains("--fresh"),
                chosen.contains("--keep-going"),
                chosen.contains("--only infrastructure"),
                chosen.contains("--spid"),
                chosen.contains("--lists s3"),
                chosen.contains("--broker rabbitmq"),
                replicas,
                chosen.contains("--observe"),
                chosen.contains("--tls"));
    }

    private static boolean isChoice(String option, String value) {
        return switch (option) {
            case "--only" -> value.equals("infrastructure");
            case "--lists" -> value.equals("s3");
            case "--broker" -> value.equals("artemis") || value.equals("rabbitmq");
            default -> false;
        };
    }
}
