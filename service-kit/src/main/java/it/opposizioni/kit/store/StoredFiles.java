package it.opposizioni.kit.store;

import java.util.UUID;
import java.util.regex.Pattern;

/** Where a file lies, the same in every store: no name that a client chose ever becomes part of it. */
final class StoredFiles {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,20}(\\.[0-9]{1,9})?");

    private StoredFiles() {}

    /** Its path below the root of the store. It is also what the file's key is made for: a file in another's place cannot be read. */
    static String path(UUID owner, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of ours");
        }
        return owner + "/" + name;
    }
}
