package it.opposizioni.registry.desk;

import java.time.LocalDate;
import java.util.UUID;

/** Where a page of requests ended. */
record RequestPlace(LocalDate dueOn, UUID id) {

    static final RequestPlace FIRST = new RequestPlace(LocalDate.of(1, 1, 1), new UUID(0, 0));

    static RequestPlace of(DeskRequest request) {
        return new RequestPlace(request.dueOn(), request.id());
    }

    /** @throws RuntimeException when the text is no such place */
    static RequestPlace parse(String text) {
        String[] parts = text.split(" ", 2);
        return new RequestPlace(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return dueOn + " " + id;
    }
}
