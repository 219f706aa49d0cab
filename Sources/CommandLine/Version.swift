/// The version of the program, as `peil --versie` prints it.
package let programVersion = "0.1.0"
