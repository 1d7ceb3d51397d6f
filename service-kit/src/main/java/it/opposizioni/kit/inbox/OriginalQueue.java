package it.opposizioni.kit.inbox;

import io.smallrye.reactive.messaging.amqp.IncomingAmqpMetadata;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.qpid.proton.amqp.messaging.MessageAnnotations;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Which queue a message was in before the broker made it a dead letter, as each broker annotates it. */
final class OriginalQueue {

    static final String UNKNOWN = "unknown";

    /** Of Artemis. */
    private static final List<String> NAMES = List.of("x-opt-ORIG-QUEUE", "_AMQ_ORIG_QUEUE");

    /** Of RabbitMQ: a list, the latest death first. */
    private static final String DEATHS = "x-opt-deaths";

    private OriginalQueue() {}

    static String of(Message<?> message) {
        return message.getMetadata(IncomingAmqpMetadata.class)
                .map(IncomingAmqpMetadata::getMessageAnnotations)
                .map(MessageAnnotations::getValue)
                .flatMap(OriginalQueue::in)
                .orElse(UNKNOWN);
    }

    private static Optional<String> in(Map<?, ?> annotations) {
        return NAMES.stream()
                .map(name -> value(annotations, name))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> value(annotations, DEATHS).flatMap(OriginalQueue::lastDeath))
                .map(Object::toString)
                .filter(Predicate.not(String::isBlank));
    }

    private static Optional<Object> lastDeath(Object deaths) {
        Collection<?> list = switch (deaths) {
            case Object[] array -> Arrays.asList(array);
            case Collection<?> collection -> collection;
            default -> List.of(deaths);
        };
        return new ArrayList<>(list)
                .stream().filter(Map.class::isInstance).findFirst().flatMap(death -> value((Map<?, ?>) death, "queue"));
    }

    /** Keys are symbols or strings. */
    private static Optional<Object> value(Map<?, ?> map, String name) {
        return map.entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(name))
                .<Object>map(Map.Entry::getValue)
                .findFirst();
    }
}
