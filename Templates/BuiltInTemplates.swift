/// The templates that are built into the program, by name; their texts stand beside this file.
package enum BuiltInTemplates {
  package static let all: [String: [UInt8]] = [
    "bestandscan": PackageResources.bestandscan_md,
    "college": PackageResources.college_md,
    "jaarplan": PackageResources.jaarplan_md,
    "maandrapportage": PackageResources.maandrapportage_md,
    "monitor": PackageResources.monitor_md,
    "raad": PackageResources.raad_md,
    "team": PackageResources.team_md,
  ]
}
