package it.opposizioni.kit.store;

import it.opposizioni.kit.crypto.PersonalData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the store at a location: a directory is for one machine, S3 for any number of copies. */
public final class FileStores {

    /**
     * For one request to S3, all its tries and the pauses between them together. To complete a file takes two requests nearly always: even if both
     * take as long as they may, they end before a list or a log without a heartbeat counts as abandoned (a minute). One whose end begins another
     * part takes up to four.
     */
    public static final Duration LONGEST_REQUEST = Duration.ofSeconds(25);

    private FileStores() {}

    /**
     * @param location a directory, or {@code s3://bucket/prefix}
     * @param s3 is asked only if it is needed
     */
    public static FileStore at(String location, FileStoreConfig config, PersonalData keys, Supplier<S3Client> s3) {
        return S3Location.isOne(location)
                ? new S3FileStore(new S3Bucket(s3.get(), S3Location.of(location)), keys, config.partBytes())
                : new DirectoryFileStore(Path.of(location), keys);
    }
}
