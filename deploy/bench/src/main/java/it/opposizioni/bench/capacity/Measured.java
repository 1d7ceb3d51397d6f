package it.opposizioni.bench.capacity;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What the bench has measured, and what follows from the code, as it is written in {@code deploy/docs/capacity.properties}. */
final class Measured {

    private static final String REGISTRATION = "registration.";
    private static final String COMPLAINT = "complaint.";
    private static final String MEMORY = "memory.";
    private static final String DISK = "disk.";
    private static final List<String> PARTS =
            List.of("postgresql", "registry-service", "broker", "complaint-service", "operator-service");

    private final Properties figures = new Properties();

    static Measured read(Path file) throws IOException {
        Measured measured = new Measured();
        try (Reader reader = Files.newBufferedReader(file)) {
            measured.figures.load(reader);
        }
        return measured;
    }

    /** @throws IllegalStateException when there is none of that name */
    private double figure(String name) {
        String value = figures.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("no figure " + name);
        }
        return Double.parseDouble(value);
    }

    /** Milliseconds of one core that each part takes of one registration. */
    Map<String, Double> registration() {
        return parts(REGISTRATION);
    }

    /** Milliseconds of one core that each part takes of one complaint, its evidence included. */
    Map<String, Double> complaint() {
        return parts(COMPLAINT);
    }

    private Map<String, Double> parts(String of) {
        Map<String, Double> parts = new LinkedHashMap<>();
        PARTS.forEach(part -> parts.put(part, figure(of + part)));
        return parts;
    }

    /** Complaints a second whose evidence came in time. */
    double complaintsHeld() {
        return figure("complaints.held");
    }

    /** Bytes of a complaint with its calls and evidence in complaint-service's database. */
    double complaintBytes() {
        return figure("complaint.bytes");
    }

    /** Registrations a second that one database and one publisher have reached. */
    double registrationsReached() {
        return figure("registrations.reached");
    }

    /** Lines of a list that one core compares in a second. */
    double linesPerCore() {
        return figure("lines.per.core");
    }

    /** Milliseconds of one core for a quick check. */
    double check() {
        return figure("check");
    }

    /** Milliseconds of one core for a page. */
    double page() {
        return figure("page");
    }

    /** Rows a second of a copy that is built from nothing. */
    double copyRows() {
        return figure("copy.rows");
    }

    /** Megabytes (2^20) that a copy asks for in the manifests for Kubernetes; of operator-service without the image. */
    double memory(String part) {
        return figure(MEMORY + part);
    }

    /** Bytes of a number with its history in registry-service's database. */
    double numberBytes() {
        return figure("number.bytes");
    }

    /** Bytes of a line of a list that has nothing but numbers. */
    double lineBytes() {
        return figure("line.bytes");
    }

    /** Days that lists and results are kept. */
    double keptDays() {
        return figure("lists.days");
    }

    /** Bits of a number in the evidence of a list. */
    double evidenceBits() {
        return figure("evidence.bits");
    }

    /** Months that evidence is kept. */
    double evidenceMonths() {
        return figure("evidence.months");
    }

    /** Bytes that one registration sends to the broker. */
    double registrationMessageBytes() {
        return figure("registration.message.bytes");
    }

    /** Megabytes (2^20) of a volume in the manifests for Kubernetes. */
    double disk(String part) {
        return figure(DISK + part);
    }
}
