/// The templates that are built into the program, by name; their texts stand beside this file.
package enum BuiltInTemplates {
  package static let all: [String: [UInt8]] = [
    "jaarplan": PackageResources.jaarplan_md,
    "maandrapportage": PackageResources.maandrapportage_md,
  ]
}
