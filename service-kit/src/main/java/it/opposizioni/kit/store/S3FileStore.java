package it.opposizioni.kit.store;

import it.opposizioni.kit.crypto.PersonalData;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Objects of a bucket, with the paths that they have in a directory: to move from one to the other, copy the files. They are
 * encrypted before they leave this process.
 */
final class S3FileStore implements FileStore {

    private final S3Bucket bucket;
    private final PersonalData keys;
    private final int partBytes;

    S3FileStore(S3Bucket bucket, PersonalData keys, int partBytes) {
        this.bucket = bucket;
        this.keys = keys;
        this.partBytes = partBytes;
    }

    @Override
    public String id() {
        return bucket.location().toString();
    }

    @Override
    public boolean answers() {
        return bucket.answers();
    }

    /** Complete means durable here, whatever is asked for. */
    @Override
    public NewFile create(UUID owner, String name, Durability durability) throws IOException {
        String path = StoredFiles.path(owner, name);
        return new EncryptingOutputStream(new S3Upload(bucket, path, partBytes), keys, path);
    }

    @Override
    public void force(UUID owner, String name) {
        // it is durable already
    }

    @Override
    public InputStream open(UUID owner, String name) throws IOException {
        String path = StoredFiles.path(owner, name);
        return new DecryptingInputStream(new S3Download(bucket, path), keys, path);
    }

    @Override
    public void discard(UUID owner, String name) throws IOException {
        discard(owner, name::equals);
    }

    /** Uploads first: one that is completed meanwhile is among the objects then. */
    @Override
    public void discard(UUID owner, Predicate<String> names) throws IOException {
        String directory = owner + "/";
        for (S3Bucket.Unfinished upload : bucket.unfinished(directory)) {
            if (names.test(upload.path().substring(directory.length()))) {
                bucket.abort(upload);
            }
        }
        for (String path : bucket.paths(directory)) {
            if (names.test(path.substring(directory.length()))) {
                bucket.delete(path);
            }
        }
    }

    @Override
    public void discard(UUID owner) throws IOException {
        discard(owner, _ -> true);
    }

    /** What else is in the bucket is left alone. */
    @Override
    public List<UUID> stored() throws IOException {
        Set<String> directories = new TreeSet<>(bucket.directories());
        bucket.unfinished("").forEach(upload -> directories.add(upload.path().replaceFirst("/.*", "")));
        return directories.stream()
                .filter(S3FileStore::isId)
                .map(UUID::fromString)
                .toList();
    }

    private static boolean isId(String directory) {
        return directory.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    }
}
