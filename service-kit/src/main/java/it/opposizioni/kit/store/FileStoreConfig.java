package it.opposizioni.kit.store;

import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where files are stored. A service extends it by the prefix of its own properties. */
public interface FileStoreConfig {

    /** A directory, or {@code s3://bucket/prefix}. */
    String location();

    /**
     * Bytes of a part of an upload to S3, and of the heap that each file which is being written takes at most. S3 takes no less than 5 MiB,
     * and 10,000 parts of a file.
     */
    @WithDefault("8388608")
    int partBytes();

    /** Of the account in S3; without both, what the AWS SDK finds by itself. */
    Optional<String> accessKey();

    Optional<String> secretKey();
}
