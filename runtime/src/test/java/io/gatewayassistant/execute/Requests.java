package io.gatewayassistant.execute;

/** Requests as a model writes them, for tests of what becomes of any. */
final class Requests {

    static final String GET = "{\"method\":\"GET\",\"url\":\"/apis/things\"}";
    static final String DELETE = "{\"name\":\"it\",\"method\":\"DELETE\",\"url\":\"/apis/things/1\"}";
    static final String PUT = "{\"name\":\"it\",\"method\":\"PUT\",\"url\":\"/apis/things/1\",\"body\":{\"a\":1}}";

    /** What the second one sends is known once the first one was answered. */
    static final String MADE_AND_PUT = """
            [{"name":"made","method":"POST","url":"/apis/things","body":{}},
             {"name":"it","method":"PUT","url":"/apis/things/1","body":{"of":"${made.body.id}"}}]""";

    private Requests() {
    }
}
