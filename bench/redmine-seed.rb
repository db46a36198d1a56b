# What `bench/load.ts` gives to our own server, given to Redmine: 524 actions under twelve priorities, with reports.
Setting.default_language = 'en'
Setting.notified_events = []
Setting.per_page_options = '25,100'
Setting.gantt_items_limit = 600
user = User.find_by_login('admin')
user.update!(password: 'marlshire-by-the-sea', password_confirmation: 'marlshire-by-the-sea',
             must_change_passwd: false, language: 'en')
project = Project.create!(name: 'One plan of 524 actions', identifier: 'one-plan',
                          enabled_module_names: %w[issue_tracking gantt])
project.trackers = Tracker.all
plain = { project: project, tracker: Tracker.first, author: user, status: IssueStatus.first,
          priority: IssuePriority.first }
parents = (1..12).map { |n| Issue.create!(plain.merge(subject: "Priority #{n}")) }
524.times do |at|
  issue = Issue.create!(plain.merge(
    parent_issue_id: parents[at % 12].id, assigned_to: at % 3 == 0 ? user : nil,
    subject: "Review how the service number #{at} treats those who ask for it, and tell them what changes",
    description: 'Half of those who ask say that it was fair',
    start_date: Date.new(2026, 4, 1), due_date: Date.new(2027, at % 12 + 1, 15)
  ))
  next if at.odd?

  ['Asked forty people in May', 'Told them what changes'].each do |note|
    issue.init_journal(user, note)
    issue.save!
  end
end
puts Issue.where.not(parent_id: nil).pluck(:id).join(' ')
