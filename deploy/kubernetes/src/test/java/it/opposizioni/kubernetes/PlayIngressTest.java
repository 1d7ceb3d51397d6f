package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code deploy/play} has in the place of an ingress controller leads each name to where the Ingress of the demo leads it. */
class PlayIngressTest {

    private static final String DEMO = "overlays/demo";
    private static final Pattern BACKEND = Pattern.compile("(?m)^backend (\\S+)\\n    server \\S+ (\\S+)$");

    @Test
    void theNamesLeadToTheSamePods() {
        assertThat(ofPlay()).isNotEmpty().isEqualTo(ofTheIngress());
    }

    /** Where each host leads: the name of a workload, and its port. */
    private static Map<String, String> ofPlay() {
        Map<String, String> places = new TreeMap<>();
        Matcher backend = BACKEND.matcher(Manifests.read(Manifests.HERE.resolve("images/ingress/haproxy.cfg")));
        while (backend.find()) {
            places.put(backend.group(1), backend.group(2));
        }
        return places;
    }

    private static Map<String, String> ofTheIngress() {
        Map<String, String> places = new TreeMap<>();
        Manifests.of(DEMO, "Ingress")
                .flatMap(ingress -> ingress.parts("spec", "rules"))
                .forEach(rule -> places.put(
                        rule.text("host"),
                        rule.parts("http", "paths")
                                .map(path -> place(path.part("backend", "service")))
                                .findFirst()
                                .orElseThrow()));
        return places;
    }

    private static String place(Resource wanted) {
        Resource service = Manifests.of(DEMO, "Service")
                .filter(candidate -> candidate.name().equals(wanted.text("name")))
                .findFirst()
                .orElseThrow();
        Resource port = service.parts("spec", "ports")
                .filter(candidate -> Stream.of(wanted.text("port", "name"), wanted.text("port", "number"))
                        .anyMatch(key -> !key.isEmpty()
                                && (key.equals(candidate.text("name")) || key.equals(candidate.text("port")))))
                .findFirst()
                .orElseThrow();
        String target = port.has("targetPort") ? port.text("targetPort") : port.text("port");
        Resource workload = Manifests.workloads(DEMO).stream()
                .filter(candidate -> candidate
                        .labels("spec", "template", "metadata", "labels")
                        .entrySet()
                        .containsAll(service.labels("spec", "selector").entrySet()))
                .findFirst()
                .orElseThrow();
        return workload.name() + ":" + number(target, workload);
    }

    private static String number(String target, Resource workload) {
        return workload.parts("spec", "template", "spec", "containers")
                .flatMap(container -> container.parts("ports"))
                .filter(port -> target.equals(port.text("name")))
                .map(port -> port.text("containerPort"))
                .findFirst()
                .orElse(target);
    }
}
