/// One number for each of eight problems that are solved side by side, so that reading an example serves all of them.
package typealias Lanes = SIMD8<Float>
