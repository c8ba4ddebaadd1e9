/** A program that uses Jigo's channels. */
module consumer {
    requires dev.jigo.runtime;
}
