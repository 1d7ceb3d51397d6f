package it.opposizioni.local.infrastructure;

import it.opposizioni.kit.testing.PostgresPrograms;
import it.opposizioni.kit.testing.broker.LocalCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** PostgreSQL that lets nobody in without TLS, each role into its own database alone, as the production overlay has it. */
final class PostgresTls {

    /** Its name among {@link LocalCertificates}. */
    static final String PART = "postgresql";

    private final LocalCertificates certificates;
    private final Path cluster;
    private final PostgresPrograms programs;

    PostgresTls(LocalCertificates certificates, Path cluster, PostgresPrograms programs) {
        this.certificates = certificates;
        this.cluster = cluster;
        this.programs = programs;
    }

    /** What the server is started with; its files are put into the cluster, which it alone reads. */
    List<String> arguments(List<String> databases) {
        Path certificate = cluster.resolve("server.crt");
        Path key = cluster.resolve("server.key");
        Path admitted = cluster.resolve("pg_hba_tls.conf");
        try {
            programs.give(certificate, Files.readString(certificates.certificate(PART)));
            programs.give(key, Files.readString(certificates.key(PART)));
            programs.give(admitted, admitted(databases));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                "-c", "ssl=on",
                "-c", "ssl_min_protocol_version=TLSv1.3",
                "-c", "ssl_cert_file=" + certificate,
                "-c", "ssl_key_file=" + key,
                "-c", "hba_file=" + admitted);
    }

    private static String admitted(List<String> databases) {
        StringBuilder lines = new StringBuilder("hostssl all postgres 127.0.0.1/32 scram-sha-256\n");
        databases.forEach(database -> lines.append("hostssl %s %s,%s 127.0.0.1/32 scram-sha-256%n"
                .formatted(database, database, PostgreSql.owner(database))));
        return lines.append("host all all all reject\n").toString();
    }

    /** Of an address for JDBC. */
    String parameters() {
        return "?sslmode=verify-full&sslrootcert=" + certificates.authority();
    }

    /** The same for PostgreSQL's own clients. */
    Map<String, String> clientEnvironment() {
        return Map.of(
                "PGSSLMODE",
                "verify-full",
                "PGSSLROOTCERT",
                certificates.authority().toString());
    }
}
