package it.opposizioni.kubernetes;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What NetworkPolicies let through between the parts of the suite, by the label {@code part}: a connection needs a rule of its sender's and a
 * rule of its receiver's, and rules of several policies add up.
 */
record PodNetwork(List<Resource> policies) {

    private static final List<String> PARTS = List.of(
            "portal",
            "registry-service",
            "operator-service",
            "complaint-service",
            "broker",
            "database",
            "identity",
            "objects",
            "inbox",
            "realm",
            "migration");

    /** Every way that is open, as {@code portal -> broker 5671}. */
    Set<String> ways() {
        Set<String> ways = new TreeSet<>();
        for (String from : PARTS) {
            for (String to : PARTS) {
                Set<String> ports = ports(from, "egress", "to", to);
                ports.retainAll(ports(to, "ingress", "from", from));
                ports.forEach(port -> ways.add(from + " -> " + to + " " + port));
            }
        }
        return ways;
    }

    /** On which ports the policies of a part name the other one. */
    private Set<String> ports(String part, String direction, String peers, String other) {
        Set<String> ports = new TreeSet<>();
        policies.stream()
                .filter(policy -> selects(policy.part("spec", "podSelector"), part))
                .flatMap(policy -> policy.parts("spec", direction))
                .filter(rule ->
                        rule.parts(peers).anyMatch(peer -> isPod(peer) && selects(peer.part("podSelector"), other)))
                .flatMap(rule -> rule.parts("ports"))
                .forEach(port -> ports.add(port.text("port")));
        return ports;
    }

    /** Of this namespace: with a namespaceSelector it is one of another. */
    private static boolean isPod(Resource peer) {
        return peer.has("podSelector") && !peer.has("namespaceSelector");
    }

    private static boolean selects(Resource selector, String part) {
        Predicate<Resource> names = expression -> expression.text("key").equals("part")
                && expression.list("values").contains(part);
        boolean byLabel = !selector.has("matchLabels")
                || selector.text("matchLabels", "part").equals(part);
        Stream<Resource> expressions = selector.parts("matchExpressions");
        return byLabel && expressions.allMatch(names);
    }
}
