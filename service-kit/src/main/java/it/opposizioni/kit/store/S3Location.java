package it.opposizioni.kit.store;

import java.net.URI;

/**
 * Where in S3 the files are.
 *
 * @param prefix of all keys, with a slash at its end; may be empty
 */
record S3Location(String bucket, String prefix) {

    private static final String SCHEME = "s3://";

    static boolean isOne(String location) {
        return location.startsWith(SCHEME);
    }

    /** @throws IllegalArgumentException when it is not {@code s3://bucket} or {@code s3://bucket/prefix} */
    static S3Location of(String location) {
        URI uri = URI.create(location);
        if (uri.getAuthority() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException(location + " is not s3://bucket/prefix");
        }
        String path = uri.getPath().replaceAll("^/+|/+$", "");
        return new S3Location(uri.getAuthority(), path.isEmpty() ? "" : path + "/");
    }

    @Override
    public String toString() {
        return SCHEME + bucket + "/" + prefix;
    }
}
